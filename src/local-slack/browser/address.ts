import { useEffect, useState } from 'preact/hooks';

/** Who somebody is and where they look, kept in the address so that two windows can be two people. */
export interface Address {
  as: string | null;
  /** A channel's id, or 'home'. */
  at: string | null;
}

function read(): Address {
  const query = new URLSearchParams(location.search);
  return { as: query.get('as'), at: query.get('at') };
}

export function useAddress(): [Address, (change: Partial<Address>) => void] {
  const [address, setAddress] = useState(read);
  useEffect(() => {
    const back = () => setAddress(read());
    addEventListener('popstate', back);
    return () => removeEventListener('popstate', back);
  }, []);
  const go = (change: Partial<Address>) => {
    const next = { ...read(), ...change };
    const given = Object.entries(next).filter((entry): entry is [string, string] => entry[1] !== null);
    history.pushState(null, '', `?${new URLSearchParams(given)}`);
    setAddress(next);
  };
  return [address, go];
}
