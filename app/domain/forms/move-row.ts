import { type TypedFields, typedRows, typedText } from "./typed-fields";

/** What a button beside a list asks for: "add:options", "up:options:2", "remove:levels:0". */
const ROW = /^(add|up|down|remove):(options|levels|days|slots)(?::(\d{1,3}))?$/;

/** The list that a button is about, for the way back to it. */
export function listOfIntent(intent: string): string | null {
  return ROW.exec(intent)?.[2] ?? null;
}

/** The fields after the row that `intent` names was added, moved or taken out; as they were for any other intent. */
export function moveRow(fields: TypedFields): TypedFields {
  const [, act, list, number] = ROW.exec(typedText(fields, "intent")) ?? [];
  if (!act || !list) return fields;
  const rows = typedRows(fields, list);
  if (act === "add") return { ...fields, [`${list}.${(rows.at(-1) ?? -1) + 1}.value`]: [""], ...newTimes(list, rows) };
  const at = rows.indexOf(Number(number));
  if (at === -1) return fields;
  const order = act === "remove" ? rows.filter((_, place) => place !== at) : swapped(rows, at, act === "up" ? -1 : 1);
  const others = Object.entries(fields).filter(([name]) => !name.startsWith(`${list}.`));
  const moved = order.flatMap((row, place) =>
    Object.entries(fields)
      .filter(([name]) => name.startsWith(`${list}.${row}.`))
      .map(([name, values]) => [name.replace(`${list}.${row}.`, `${list}.${place}.`), values] as const),
  );
  return Object.fromEntries([...others, ...moved]);
}

function swapped(rows: readonly number[], at: number, by: -1 | 1): number[] {
  const order = [...rows];
  const [one, other] = [order[at], order[at + by]];
  if (one === undefined || other === undefined) return order;
  [order[at], order[at + by]] = [other, one];
  return order;
}

/** A new time of the week begins as an afternoon: it is a time at least, to be changed. */
function newTimes(list: string, rows: readonly number[]): TypedFields {
  if (list !== "slots") return {};
  const row = (rows.at(-1) ?? -1) + 1;
  return { [`slots.${row}.start`]: ["14:00"], [`slots.${row}.end`]: ["18:00"] };
}
