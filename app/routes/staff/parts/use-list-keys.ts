import { useNavigate } from "@remix-run/react";
import { type RefObject, useEffect } from "react";

/**
 * Keys for who works in the list all day: J and K go from row to row, X selects, P passes the open application, R opens the
 * form that returns it, / goes to the search, ? shows the keys, Escape closes the panel. Enter is the link's own. Nothing happens while somebody types.
 */
export function useListKeys(page: RefObject<HTMLElement>, closeHref: string | null): void {
  const navigate = useNavigate();
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      const act = ACTS[event.key.toLowerCase()];
      if (event.key === "Escape" && closeHref) navigate(closeHref);
      else if (act && page.current) {
        event.preventDefault();
        act(page.current);
      }
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [page, closeHref, navigate]);
}

const ACTS: Record<string, (page: HTMLElement) => void> = {
  j: (page) => move(page, 1),
  k: (page) => move(page, -1),
  x: (page) => boxOf(rowIn(page))?.click(),
  p: (page) => page.querySelector<HTMLButtonElement>("[data-key=p]")?.click(),
  r: (page) => unfold(page.querySelector<HTMLElement>("summary[data-key=r]")),
  "/": () => document.getElementById("list-search")?.focus(),
  "?": (page) => page.querySelector<HTMLElement>("[data-key-legend] summary")?.click(),
};

function unfold(summary: HTMLElement | null): void {
  summary?.click();
  summary?.focus();
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  const field = target.closest("input, textarea, select");
  return field !== null && !(field instanceof HTMLInputElement && field.type === "checkbox");
}

const rowsIn = (page: HTMLElement) => [...page.querySelectorAll<HTMLTableRowElement>(".data-table tbody tr")];
const boxOf = (row: HTMLElement | null | undefined) => row?.querySelector<HTMLInputElement>("input[type=checkbox]");

/** The row one is in, or the one that is open. */
function rowIn(page: HTMLElement): HTMLTableRowElement | null | undefined {
  const focused = document.activeElement?.closest("tr");
  if (focused instanceof HTMLTableRowElement && page.contains(focused)) return focused;
  return page.querySelector<HTMLTableRowElement>(".data-table tbody tr[aria-current]");
}

function move(page: HTMLElement, step: 1 | -1): void {
  const rows = rowsIn(page);
  const now = rowIn(page);
  const next = now ? rows[rows.indexOf(now) + step] : rows[step === 1 ? 0 : rows.length - 1];
  next?.querySelector<HTMLAnchorElement>("[data-row-link]")?.focus();
}
