/** A typed code as it is stored; whatever cannot be a code becomes one that nobody has, and is looked up like any other. */
export function codeAsStored(typed: string): string {
  const code = typed.normalize('NFKC').toUpperCase().replace(/[\s-]/g, '');
  return /^[0-9A-Z]{1,64}$/.test(code) ? code : '-';
}
