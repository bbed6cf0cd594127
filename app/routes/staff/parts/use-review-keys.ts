import { type RefObject, useCallback, useEffect, useState } from "react";

const REMEMBERED = "korpu-review-keys";

export type ReviewKeysState = {
  /** Null until the page has come to life. */
  on: boolean | null;
  toggle: () => void;
};

type Ways = { previousHref: string | null; nextHref: string | null };

/**
 * Keys for who reviews all day: 0 to 5 score the criterion one is in and go on to the next, the arrows go between criteria,
 * J and K between reviews, Ctrl+Enter hands in, ? shows the keys. Nothing happens while somebody writes, and all of it can
 * be switched off; the browser remembers that.
 * @param settle waits for a save under way before the page is left
 */
export function useReviewKeys(page: RefObject<HTMLElement>, ways: Ways, settle: () => Promise<void>): ReviewKeysState {
  const [on, setOn] = useState<boolean | null>(null);
  useEffect(() => setOn(localStorage.getItem(REMEMBERED) !== "off"), []);
  const toggle = useCallback(() => {
    setOn((before) => {
      localStorage.setItem(REMEMBERED, before ? "off" : "on");
      return !before;
    });
  }, []);
  const { previousHref, nextHref } = ways;
  useEffect(() => {
    if (!on) return;
    const go = (href: string | null) => {
      if (href !== null) void settle().then(() => window.location.assign(href));
    };
    const onKey = (event: KeyboardEvent) => {
      const root = page.current;
      if (!root || event.metaKey || event.altKey) return;
      const { key, ctrlKey } = event;
      if (ctrlKey && key !== "Enter") return;
      if (!ctrlKey && isWriting(event.target)) return;
      const act = ctrlKey ? () => press(root) : actOf(key, root, go, { previousHref, nextHref });
      if (!act) return;
      event.preventDefault();
      act();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [on, page, previousHref, nextHref, settle]);
  return { on, toggle };
}

function actOf(key: string, root: HTMLElement, go: (href: string | null) => void, ways: Ways): (() => void) | null {
  if (/^[0-5]$/.test(key)) return () => score(root, key);
  if (key === "ArrowDown") return () => step(root, 1);
  if (key === "ArrowUp") return () => step(root, -1);
  if (key === "j" || key === "J") return () => go(ways.nextHref);
  if (key === "k" || key === "K") return () => go(ways.previousHref);
  if (key === "?") return () => root.querySelector<HTMLElement>("[data-key-legend] summary")?.click();
  return null;
}

function isWriting(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  const field = target.closest("input, textarea, select, [contenteditable]");
  return field !== null && !(field instanceof HTMLInputElement && field.type === "radio" && isScore(field));
}

const isScore = (field: HTMLInputElement) => field.name.startsWith("scores.");
const criteriaIn = (root: HTMLElement) => [...root.querySelectorAll<HTMLElement>("[data-criterion]")];
const radiosIn = (criterion: HTMLElement) => [...criterion.querySelectorAll<HTMLInputElement>("input[type=radio]")];

/** The criterion one is in; else the first without a score, else the first. */
function currentIn(root: HTMLElement): HTMLElement | undefined {
  const own = document.activeElement?.closest<HTMLElement>("[data-criterion]");
  if (own && root.contains(own)) return own;
  const criteria = criteriaIn(root);
  return criteria.find((each) => !radiosIn(each).some(({ checked }) => checked)) ?? criteria[0];
}

function score(root: HTMLElement, value: string): void {
  const criterion = currentIn(root);
  if (!criterion) return;
  radiosIn(criterion)
    .find((radio) => radio.value === value)
    ?.click();
  const criteria = criteriaIn(root);
  const next = criteria[criteria.indexOf(criterion) + 1];
  if (next) enter(next);
  else submitButton(root)?.focus();
}

function step(root: HTMLElement, by: 1 | -1): void {
  const own = document.activeElement?.closest<HTMLElement>("[data-criterion]");
  const criteria = criteriaIn(root);
  const to = own ? criteria[criteria.indexOf(own) + by] : currentIn(root);
  if (to) enter(to);
}

/** Goes into a criterion: to its score, or to the first of its buttons. */
function enter(criterion: HTMLElement): void {
  const radios = radiosIn(criterion);
  (radios.find(({ checked }) => checked) ?? radios[0])?.focus();
  criterion.scrollIntoView({ block: "nearest" });
}

const submitButton = (root: HTMLElement) => root.querySelector<HTMLButtonElement>("[data-submit-review]");

function press(root: HTMLElement): void {
  const button = submitButton(root);
  button?.form?.requestSubmit(button);
}
