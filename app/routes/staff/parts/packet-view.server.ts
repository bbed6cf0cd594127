import { displayMoment } from "~/domain/calendar/deadline";
import { getPacket } from "~/domain/decisions/get-packet.server";
import type { AskedPacket } from "~/domain/decisions/load-packet.server";
import { OUTCOME_NAMES } from "~/domain/decisions/outcomes";
import type { PacketDetails } from "~/domain/decisions/packet-details.server";
import type { AskedRows, PacketRow } from "~/domain/decisions/packet-rows.server";
import { type Language, textIn } from "~/domain/languages";
import { listName } from "~/domain/people/name";
import type { Viewer } from "~/domain/people/viewer";
import { placeWords } from "~/domain/places/place-words";
import { paths } from "~/paths";
import { formatScore } from "~/web/format.server";
import { blockerWords } from "./blocker-words.server";
import { packetHistory } from "./packet-history.server";
import { skippedWords } from "./skipped-words.server";
import { type StaffWords, staffWords } from "./words.server";

type Asked = AskedPacket & AskedRows;

/** A packet's own page in words. */
export async function packetView(viewer: Viewer, language: Language, asked: Asked) {
  const t = staffWords(language);
  const details = await getPacket(viewer, asked);
  return {
    title: t("staff:decisions.packet", { number: details.number }),
    allHref: paths.staffDecisions(language, asked.cohortCode),
    packet: packetWords(t, language, details, asked),
  };
}

/** A packet in words, with the rows asked for. */
export function packetWords(t: StaffWords, language: Language, details: PacketDetails, asked: Asked) {
  const { number, state, facts, byOutcome, page, total, released, skipped } = details;
  const { cohortCode, outcome } = asked;
  const href = (shown: Parameters<typeof paths.staffPacket>[3]) =>
    paths.staffPacket(language, cohortCode, number, shown);
  const settled = released + skipped;
  return {
    number,
    state,
    over: state === "released" || state === "cancelled",
    stateWords: t(`staff:decisions.${details.withAuthor ? "sentBack" : state}`),
    here: href({}),
    rows: page.rows.map((row) => rowWords(t, language, details, row, href({ outcome, mail: row.reference }))),
    filters: [
      { href: href({}), text: t("staff:packet.everything"), count: String(total), current: outcome === undefined },
      ...OUTCOME_NAMES.filter((name) => byOutcome[name] > 0).map((name) => ({
        href: href({ outcome: name }),
        text: t(`staff:outcome.${name}`),
        count: String(byOutcome[name]),
        current: outcome === name,
      })),
    ],
    previousHref: page.before ? href({ outcome, before: page.before }) : null,
    nextHref: page.after ? href({ outcome, after: page.after }) : null,
    counts: byOutcome,
    freeSeats: details.seats.free,
    places:
      facts.places.length < 2
        ? []
        : facts.places.filter(({ offers }) => offers > 0).map((place) => shareWords(t, language, place)),
    tooManyOffers: facts.places.some(({ offers, free }) => offers > free),
    waitingNow: t("staff:decisions.waitingNow", { already: facts.waiting.already, most: facts.waiting.most }),
    changed: details.changed,
    mails: total - details.changed,
    total,
    approval: facts.approval.required
      ? t(facts.approval.given ? "staff:decisions.approvalGiven" : "staff:decisions.approvalMissing")
      : t("staff:decisions.approvalNotRequired"),
    blockers: details.blockers.map((blocker) => blockerWords(t, blocker)),
    onlyAwaitsApproval: details.blockers.every(({ key }) => key === "packet.approvalMissing"),
    approving: details.approving?.map((blocker) => blockerWords(t, blocker)) ?? null,
    seal: details.seal,
    mayRun: details.mayRun,
    begunBy: details.createdBy ?? "",
    rejection: rejectionWords(t, details),
    release: details.releaseAt && {
      at: t("staff:decisions.countdown", { time: displayMoment(details.releaseAt) }),
      secondsToRelease: Math.max(0, Math.ceil((details.releaseAt.getTime() - details.now.getTime()) / 1000)),
    },
    progress: {
      percent: Math.floor((settled / Math.max(1, total)) * 100),
      text: t("staff:packet.progress", { settled, total }),
    },
    result: { released, skipped },
    history: packetHistory(t, language, details, cohortCode),
    correctable: details.correctable.map(({ reference, surname, givenName, status }) => ({
      value: reference,
      label: listName({ surname, givenName }),
      hint: t(`states:application.${status}`),
    })),
    unitPlaces: details.choices.unitPlaces.map(({ id, title, unit }) => ({
      value: id,
      label: placeWords({ title, unit }, language),
    })),
  };
}

/** Why it was sent back, by whom, and whether it has changed since; null when it was not. */
function rejectionWords(t: StaffWords, details: PacketDetails) {
  const { rejection, rejectedBy, rejectedAt, changedAt, withAuthor, mayRun } = details;
  if (rejection === null || rejectedAt === null) return null;
  const next = withAuthor
    ? mayRun && t("staff:packet.toChange")
    : changedAt && t("staff:packet.changedSince", { at: displayMoment(changedAt) });
  return {
    text: rejection,
    by: t("staff:packet.rejectedBy", { by: rejectedBy ?? "", at: displayMoment(rejectedAt) }),
    next: next || null,
  };
}

function rowWords(t: StaffWords, language: Language, details: PacketDetails, row: PacketRow, mailHref: string) {
  const { words } = details.choices;
  return {
    reference: row.reference,
    name: listName(row),
    href: paths.staffApplication(language, row.reference),
    outcome: row.extraSeat ? t("staff:packet.extraSeat") : t(`staff:outcome.${row.outcome}`),
    rank: row.rank === null ? "" : String(row.rank),
    place: placeOf(language, details, row),
    score: row.score === null ? "" : formatScore(row.score, language),
    reasons: row.reasonKeys.map((key) => (words[key] ? textIn(words[key], language) : key)).join("; "),
    decidedBy: row.decidedBy ?? "",
    changed: row.changed,
    skipped: row.skipped !== null,
    mailHref,
    result: row.released
      ? t("staff:decisions.resultReleased")
      : row.skipped !== null
        ? t("staff:packet.skipped", { why: skippedWords(t, row.skipped) })
        : details.state === "cancelled"
          ? t("staff:decisions.resultCancelled")
          : "",
  };
}

/** Which place is offered, where the cohort has several. */
function placeOf(language: Language, { choices }: PacketDetails, { unitPlaceId }: PacketRow): string | null {
  const place = choices.unitPlaces.find(({ id }) => id === unitPlaceId);
  return place ? placeWords(place, language) : null;
}

type Share = PacketDetails["facts"]["places"][number];

/** The offers of a place and a group against its free seats. */
function shareWords(t: StaffWords, language: Language, { name, title, reservedFor, offers, free }: Share) {
  const words = [title, reservedFor].flatMap((part) => (part ? [textIn(part, language)] : [])).join(" · ");
  return {
    key: `${name} ${reservedFor ? textIn(reservedFor, language) : ""}`,
    name: words || t("staff:seats.openToAll"),
    count: t("staff:decisions.ofFree", { offers, free }),
    wrong: offers > free,
  };
}

export type PacketView = ReturnType<typeof packetWords>;
