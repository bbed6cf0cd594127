const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Whether a text from outside can be the id of a row; anything else need not be looked up. */
export function isUuid(value: string): boolean {
  return UUID.test(value);
}
