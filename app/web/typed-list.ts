import type { Typed } from "./typed-form";

/** The most items a list of a form can grow to by its buttons. */
const MOST_ITEMS = 99;

const ITEM = (name: string) => new RegExp(`^${name.replace(/[.[\]]/g, "\\$&")}\\[(\\d{1,3})\\](.*)$`);

/** How many items of a list were sent: one more than the highest index, whatever is missing between. */
export function typedItems(values: Typed, name: string): number {
  const pattern = ITEM(name);
  const indices = Object.keys(values).map((key) => Number(pattern.exec(key)?.[1] ?? -1));
  return Math.min(Math.max(-1, ...indices) + 1, MOST_ITEMS + 1);
}

const EDIT = /^(?<name>[A-Za-z][\w.[\]]*?)\.(?<edit>add|remove|up|down)(?:\.(?<at>\d{1,3}))?$/;

/**
 * The fields after a press of one of a list's buttons: "benefits.add", "benefits.remove.2", "benefits.up.2". Without
 * JavaScript a list is edited this way; nothing is saved by it.
 * @returns null when the intent is no such press
 */
export function afterListEdit(values: Typed, intent: string): Typed | null {
  const { name, edit, at } = EDIT.exec(intent)?.groups ?? {};
  if (!name || !edit) return null;
  const order = Array.from({ length: typedItems(values, name) }, (_, item) => item);
  const place = Number(at ?? -1);
  if (edit === "add" && order.length < MOST_ITEMS) return { ...values, [`${name}[${order.length}].was`]: "" };
  if (edit === "remove") order.splice(place, place in order ? 1 : 0);
  if (edit === "up" && place > 0 && place in order) swap(order, place, place - 1);
  if (edit === "down" && place + 1 in order) swap(order, place, place + 1);
  return reordered(values, name, order);
}

function swap(order: number[], one: number, other: number): void {
  const [a, b] = [order[one], order[other]];
  if (a === undefined || b === undefined) return;
  order[one] = b;
  order[other] = a;
}

/** The items in another order; `order` names the old place of each. Items it does not name are gone. */
function reordered(values: Typed, name: string, order: readonly number[]): Typed {
  const pattern = ITEM(name);
  const entries = Object.entries(values).flatMap(([key, value]): [string, string | string[]][] => {
    const found = pattern.exec(key);
    if (!found) return [[key, value]];
    const place = order.indexOf(Number(found[1]));
    return place < 0 ? [] : [[`${name}[${place}]${found[2] ?? ""}`, value]];
  });
  return Object.fromEntries(entries);
}
