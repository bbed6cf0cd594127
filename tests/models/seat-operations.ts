import fc from "fast-check";
import type { ModelSeat, SeatModel } from "./seat-model";

type Group = Pick<ModelSeat, "place" | "reserved">;

/** What somebody does, of six kinds of people and things: packet, applicant, coordinator, head, clock, engine. */
export type Operation = { person?: number } & (
  | { kind: "offer"; place: string | null }
  | { kind: "waitlist"; rank: number | null }
  | { kind: "accept" | "decline" | "withdraw" | "keep" | "leave" }
  | { kind: "move"; to: number }
  | { kind: "raise" | "lower"; group: Group; by: number }
  | { kind: "shut" | "lapse" | "sweep" | "open" | "close" }
  | { kind: "pass"; until: number }
);

/** An operation as it is drawn: a span of time becomes an instant when its turn comes. */
export type Drawn = Exclude<Operation, { kind: "pass" }> | { kind: "pass"; hours: number; person?: number };

const person = fc.nat({ max: 7 });
const place = fc.constantFrom("a", "b", null);
const group = fc.constantFrom<Group>(
  { place: "a", reserved: false },
  { place: "b", reserved: false },
  { place: null, reserved: true },
  { place: null, reserved: false },
);
const hours = fc.constantFrom(1, 20, 49, 100);
const drawn = <const K extends Drawn["kind"]>(kind: K) => fc.constant(kind);

/** Operations in the proportions of life: many answers, few changes of capacity, now and then the clock. */
export const drawnOperations: fc.Arbitrary<Drawn> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ kind: drawn("offer"), person, place }) },
  {
    weight: 7,
    arbitrary: fc.record({ kind: drawn("waitlist"), person, rank: fc.option(fc.integer({ min: 1, max: 4 })) }),
  },
  { weight: 3, arbitrary: fc.record({ kind: drawn("accept"), person }) },
  { weight: 5, arbitrary: fc.record({ kind: drawn("decline"), person }) },
  { weight: 3, arbitrary: fc.record({ kind: drawn("withdraw"), person }) },
  { weight: 4, arbitrary: fc.record({ kind: drawn("keep"), person }) },
  { weight: 2, arbitrary: fc.record({ kind: drawn("leave"), person }) },
  { weight: 2, arbitrary: fc.record({ kind: drawn("move"), person, to: fc.integer({ min: 1, max: 5 }) }) },
  { weight: 2, arbitrary: fc.record({ kind: drawn("raise"), group, by: fc.integer({ min: 1, max: 2 }) }) },
  { weight: 2, arbitrary: fc.record({ kind: drawn("lower"), group, by: fc.integer({ min: 1, max: 2 }) }) },
  { weight: 3, arbitrary: fc.record({ kind: drawn("pass"), hours }) },
  { weight: 3, arbitrary: fc.record({ kind: drawn("lapse") }) },
  { weight: 4, arbitrary: fc.record({ kind: drawn("sweep") }) },
  { weight: 2, arbitrary: fc.record({ kind: drawn("open") }) },
  { weight: 1, arbitrary: fc.record({ kind: drawn("close") }) },
  { weight: 1, arbitrary: fc.record({ kind: drawn("shut") }) },
);

/** Does an operation in the model. @returns false when the rules refuse it */
export function actInModel(model: SeatModel, operation: Operation): boolean {
  const one = model.people[operation.person ?? 0];
  if (!one) throw new RangeError(`nobody has the number ${operation.person}`);
  switch (operation.kind) {
    case "offer":
      return model.offer(one, operation.place);
    case "waitlist":
      return model.waitlist(one, operation.rank);
    case "accept":
    case "decline":
    case "withdraw":
    case "keep":
    case "leave":
      return model[operation.kind](one);
    case "move":
      return model.move(one, operation.to);
    case "raise":
    case "lower":
      return model[operation.kind](operation.group, operation.by);
    case "shut":
      return model.shut();
    case "sweep":
      model.promote();
      return true;
    case "lapse":
    case "open":
    case "close":
      model[operation.kind]();
      return true;
    case "pass":
      model.now = operation.until;
      return true;
  }
}
