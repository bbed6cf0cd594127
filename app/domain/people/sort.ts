/** Compares names by the Azerbaijani alphabet. Server only: browsers may lack the Azerbaijani collation. */
export const compareNames: (a: string, b: string) => number = new Intl.Collator("az").compare;
