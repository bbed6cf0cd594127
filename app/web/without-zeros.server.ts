/**
 * A page as React wrote it, without the zero bytes React 18 leaves at the end of a block where a letter of several bytes
 * did not fit. In the text of a field a browser reads them as U+FFFD, which would come back with the form. No page holds a
 * zero byte of its own.
 */
export function withoutZeros(page: Buffer<ArrayBuffer>): Buffer<ArrayBuffer> {
  return page.includes(0) ? Buffer.from(page.filter((byte) => byte !== 0)) : page;
}
