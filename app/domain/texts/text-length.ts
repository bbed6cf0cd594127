/** The most characters of one text of a document in one language. */
export const TEXT_MAX = 5000;
