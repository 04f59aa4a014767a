/**
 * Our pages run scripts of the extension's own alone, which the browser keeps them to (Trusted Types, wxt.config.ts): text
 * becomes neither markup nor script, and a worker starts only from a file of ours. Imported by each page before all else.
 */
const isOurs = (address: string): boolean =>
  URL.parse(address, location.href)?.href.startsWith(`${location.origin}/`) ?? false;

trustedTypes.createPolicy('default', {
  createScriptURL: (address) => (isOurs(address) ? address : null),
});
