const SURROGATE = /[\ud800-\udfff]/;
const LONE_SURROGATE = /[\ud800-\udfff]/u;

/** Whether every surrogate of `text` is half of a pair, so that UTF-8 can carry it. */
export const isWellFormed = (text: string): boolean => !SURROGATE.test(text) || !LONE_SURROGATE.test(text);
