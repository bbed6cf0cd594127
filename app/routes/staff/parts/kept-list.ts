/** What somebody had chosen and typed on a list that they had not sent. */
type KeptList = { references: string[]; search: string };

const NAME = "list-kept";

/** The same list in every language. */
const listOf = (address: Pick<Location, "pathname" | "search">): string =>
  address.pathname.replace(/^\/(az|en|ru)(?=\/)/, "") + address.search;

/** Keeps what stands in a list until it is shown again, in another language; nothing unsent keeps nothing. */
export function keepList(storage: Pick<Storage, "setItem">, address: Location, { references, search }: KeptList): void {
  if (references.length === 0 && search === "") return;
  storage.setItem(NAME, JSON.stringify({ list: listOf(address), references, search }));
}

/** What was kept of this list, once; null where nothing was, or it was another one. */
export function takeKeptList(storage: Pick<Storage, "getItem" | "removeItem">, address: Location): KeptList | null {
  const written = storage.getItem(NAME);
  storage.removeItem(NAME);
  if (written === null) return null;
  try {
    const { list, references, search }: Record<string, unknown> = JSON.parse(written);
    if (list !== listOf(address) || typeof search !== "string" || !Array.isArray(references)) return null;
    return { references: references.filter((each) => typeof each === "string"), search };
  } catch {
    return null; // written by something else
  }
}
