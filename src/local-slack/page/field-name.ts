/** The name of a field on its surface, the same in the browser and here. */
export const fieldName = (blockId: unknown, actionId: unknown): string => JSON.stringify([blockId, actionId]);
