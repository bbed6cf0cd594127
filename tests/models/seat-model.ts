/**
 * A second, simple account of the rules of seats and waiting lists, written from docs/domain.md and sharing no code with
 * the portal: the model that the seat engine is held against.
 */
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const BAKU = 4 * HOUR;

export type ModelPerson = {
  name: string;
  /** Breaks what else would be a tie, as the database does. */
  key: string;
  status: string;
  wishes: string[];
  excluded: string[];
  regional: boolean;
  score: number | null;
  rank: number | null;
  seat: number | null;
  lapsesAt: number | null;
  kept: boolean;
};

export type ModelSeat = { number: number; place: string | null; reserved: boolean; retired: boolean };

type SeatRules = { startsAt: number; endsAt: number; releaseDay: number };

/** The number of the day it is in Baku. */
export const bakuDay = (at: number): number => Math.floor((at + BAKU) / DAY);

export class SeatModel {
  promotions = 0;
  opened = false;

  constructor(
    readonly people: ModelPerson[],
    readonly seats: ModelSeat[],
    readonly rules: SeatRules,
    public now: number,
  ) {}

  waiting(): ModelPerson[] {
    const at = (person: ModelPerson) => this.people.indexOf(person);
    return this.people
      .filter(({ status }) => status === "waitlisted")
      .sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0) || at(a) - at(b));
  }

  free(): ModelSeat[] {
    const held = new Set(this.people.map(({ seat }) => seat));
    return this.seats.filter(({ number, retired }) => !retired && !held.has(number));
  }

  /** When an answer to an offer made now would be due: three weekdays, at most the start, at least a day from now. */
  replyBy(): number | null {
    let day = bakuDay(this.now);
    for (let counted = 0; counted < 3; ) {
      day += 1;
      const weekday = (day + 4) % 7; // 1 January 1970 was a Thursday
      if (weekday !== 0 && weekday !== 6) counted += 1;
    }
    const due = Math.min((day + 1) * DAY - BAKU, this.rules.startsAt);
    return due - this.now < DAY ? null : due;
  }

  offer(person: ModelPerson, place: string | null): boolean {
    const due = this.replyBy();
    if (person.status !== "in_review" || due === null) return false;
    const seat = this.seatWithout(person, place);
    if (!seat) return false;
    this.give(person, seat, due);
    return true;
  }

  waitlist(person: ModelPerson, rank: number | null): boolean {
    if (person.status !== "in_review") return false;
    person.rank = rank ?? Math.max(0, ...this.waiting().map((each) => each.rank ?? 0)) + 1;
    person.status = "waitlisted";
    return true;
  }

  accept(person: ModelPerson): boolean {
    if (!this.offerStands(person)) return false;
    person.status = "enrolled";
    return true;
  }

  decline(person: ModelPerson): boolean {
    return this.offerStands(person) && this.end(person, "offer_declined");
  }

  withdraw(person: ModelPerson): boolean {
    return ["in_review", "waitlisted", "offered"].includes(person.status) && this.end(person, "withdrawn");
  }

  leave(person: ModelPerson): boolean {
    if (person.status !== "enrolled" || person.seat === null) return false;
    person.seat = null;
    this.promote();
    return true;
  }

  keep(person: ModelPerson): boolean {
    const place = this.seats.find(({ number }) => number === person.seat)?.place ?? null;
    const other = person.wishes.some((wish) => wish !== place && !person.excluded.includes(wish));
    if (!this.offerStands(person) || person.kept || place === null || !other) return false;
    if (this.now >= this.rules.endsAt) return false;
    if (person.rank === null) {
      const line = this.waiting();
      const score = person.score;
      const behind = score === null ? -1 : line.findIndex((each) => each.score !== null && each.score < score);
      line.splice(behind === -1 ? line.length : behind, 0, person);
      this.number(line);
    }
    Object.assign(person, { status: "waitlisted", kept: true, seat: null, excluded: [...person.excluded, place] });
    this.promote();
    return true;
  }

  lapse(): void {
    const due = this.people
      .filter(({ status, lapsesAt }) => status === "offered" && (lapsesAt ?? 0) <= this.now)
      .sort((a, b) => (a.lapsesAt ?? 0) - (b.lapsesAt ?? 0) || (a.key < b.key ? -1 : 1));
    for (const person of due) this.end(person, "offer_lapsed");
  }

  open(): void {
    if (this.opened || bakuDay(this.now) < this.rules.releaseDay) return;
    this.opened = true;
    this.promote();
  }

  close(): void {
    if (this.now < this.rules.endsAt) return;
    for (const person of this.waiting()) person.status = "not_selected";
  }

  shut(): boolean {
    if (this.now >= this.rules.endsAt) return false;
    this.rules.endsAt = this.now;
    this.close();
    return true;
  }

  raise(group: Pick<ModelSeat, "place" | "reserved">, by: number): boolean {
    for (let more = 0; more < by; more++) {
      this.seats.push({ ...group, number: this.seats.length + 1, retired: false });
    }
    this.promote();
    return true;
  }

  lower(group: Pick<ModelSeat, "place" | "reserved">, by: number): boolean {
    const own = ({ place, reserved, retired }: ModelSeat) =>
      place === group.place && reserved === group.reserved && !retired;
    const free = this.free().filter(own);
    if (by > free.length || (group.reserved && by === this.seats.filter(own).length)) return false;
    for (const seat of free.reverse().slice(0, by)) seat.retired = true;
    return true;
  }

  move(person: ModelPerson, to: number): boolean {
    const line = this.waiting();
    const from = line.indexOf(person) + 1;
    if (from === 0 || to > line.length || to === from) return false;
    line.splice(from - 1, 1);
    line.splice(to - 1, 0, person);
    this.number(line);
    return true;
  }

  promote(): void {
    for (const person of this.waiting()) {
      const due = this.replyBy();
      if (this.now >= this.rules.endsAt || due === null) return;
      const wished = person.wishes
        .filter((wish) => !person.excluded.includes(wish))
        .map((wish) => this.seatOf(wish))
        .find((seat) => seat !== undefined);
      const seat = wished ?? this.seatWithout(person, null);
      if (!seat) continue;
      this.give(person, seat, due);
      this.promotions += 1;
    }
  }

  private seatOf(place: string): ModelSeat | undefined {
    return this.free().find((seat) => seat.place === place);
  }

  /** A seat of a place; or, of no place, one set aside for the person's group before one open to all. */
  private seatWithout(person: ModelPerson, place: string | null): ModelSeat | undefined {
    if (place !== null) return this.seatOf(place);
    const free = this.free().filter((seat) => seat.place === null);
    const aside = ({ reserved }: ModelSeat) => reserved && !this.opened;
    return (person.regional ? free.find(aside) : undefined) ?? free.find((seat) => !aside(seat));
  }

  private give(person: ModelPerson, seat: ModelSeat, lapsesAt: number): void {
    Object.assign(person, { status: "offered", seat: seat.number, lapsesAt });
  }

  private end(person: ModelPerson, status: string): boolean {
    const held = person.seat !== null;
    Object.assign(person, { status, seat: null });
    if (held) this.promote();
    return true;
  }

  private offerStands({ status, lapsesAt }: ModelPerson): boolean {
    return status === "offered" && this.now < (lapsesAt ?? 0);
  }

  private number(line: ModelPerson[]): void {
    line.forEach((person, at) => {
      person.rank = at + 1;
    });
  }
}
