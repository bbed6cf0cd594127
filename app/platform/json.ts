/** What can be kept as JSON and comes back the same. */
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };
