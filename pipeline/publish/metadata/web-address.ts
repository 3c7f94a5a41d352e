/** Whether a text is an address that a browser opens. */
export const isWebAddress = (text: string): boolean => /^https?:\/\/[^\s/]\S*$/i.test(text);

/** The same address in the characters that RFC 3986 allows; browsers take others too. */
export const uriOf = (address: string): string =>
  address
    .replace(/[^A-Za-z0-9\-._~:/?#[\]@!$&'()*+,;=%]/gu, encodeURIComponent)
    .replace(/%(?![0-9A-Fa-f]{2})/g, '%25');
