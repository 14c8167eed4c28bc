// STUB, to be replaced
export function registerStatus(_deps: Record<string, unknown>): void {}
