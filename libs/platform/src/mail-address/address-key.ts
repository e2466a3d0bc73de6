/** The form in which addresses are compared: people write them in capitals, servers do not mind. */
export function addressKey(address: string): string {
  return address.trim().toLowerCase();
}

/** The receiving domain, for limits; empty when there is none. */
export function domainOf(address: string): string {
  const key = addressKey(address);
  return key.slice(key.lastIndexOf('@') + 1);
}
