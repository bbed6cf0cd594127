import { useEffect } from "react";
import { keepList, takeKeptList } from "./kept-list";

const rows = () => [...document.querySelectorAll<HTMLInputElement>("input[name=reference]")];
const searchField = () => document.querySelector<HTMLInputElement>("#list-search");

/** Carries the selected rows and a search not yet sent over to the same list in another language. */
export function useKeptList(): void {
  useEffect(() => {
    const kept = takeKeptList(sessionStorage, location);
    if (kept) {
      for (const row of rows()) {
        if (!kept.references.includes(row.value)) continue;
        row.checked = true;
        row.dispatchEvent(new Event("change", { bubbles: true }));
      }
      const field = searchField();
      if (field && kept.search !== "") field.value = kept.search;
    }
    // Another language is a link to another document: what stands here is kept as it is left.
    const leaving = ({ target }: MouseEvent) => {
      if (!(target instanceof Element) || !target.closest("a[hreflang], button[name=switchLanguage]")) return;
      const field = searchField();
      const typed = field && field.value !== field.defaultValue ? field.value : "";
      const references = rows().flatMap(({ checked, value }) => (checked ? [value] : []));
      keepList(sessionStorage, location, { references, search: typed });
    };
    document.addEventListener("click", leaving, true);
    return () => document.removeEventListener("click", leaving, true);
  }, []);
}
