/** Characters as a person counts them: a letter outside the basic plane is one, and so is a line break. */
export function countCharacters(text: string): number {
  return [...text.replace(/\r\n/g, "\n")].length;
}
