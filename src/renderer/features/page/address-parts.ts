/** An address cut where its host begins and ends, so that the host can stand out. */
export interface AddressParts {
  readonly before: string;
  readonly host: string;
  readonly after: string;
}

/** Cuts an address as it is written, without changing a character of it; what is no address with a host is all `before`. */
export function addressParts(address: string): AddressParts {
  const match = /^([a-z][a-z0-9+.-]*:\/\/(?:[^/?#]*@)?)([^/?#]+)(.*)$/isu.exec(address);
  const [, before, host, after] = match ?? [];
  if (before === undefined || host === undefined || after === undefined)
    return { before: address, host: '', after: '' };
  return { before, host, after };
}
