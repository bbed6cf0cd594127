import { seededRandom, shuffled } from "./seeded-random";
import { chainsFrom, give, handOn, hasRoom, loadOf, mayGet, type Spread } from "./spread";

export type ToAssign = {
  /** Those who may be given something: how many they have, and how many they may have (null: no limit). */
  reviewers: readonly { id: string; load: number; most: number | null }[];
  /** Those that lack reviewers: how many, and who may not be one: kept apart by a conflict, or has it already. */
  applications: readonly { id: string; missing: number; apart: readonly string[] }[];
};

/** Why an application was given fewer reviewers than it lacks. */
export type ShortWhy = "tooFewReviewers" | "keptApart" | "limits";

export type Assigned = {
  given: { applicationId: string; reviewerIds: string[] }[];
  short: { applicationId: string; missing: number; why: ShortWhy }[];
  loads: { reviewerId: string; before: number; after: number }[];
};

/**
 * Gives applications to reviewers. As many as possible get all they lack, everybody one before anybody a second; nobody
 * gets what they are kept apart from, nor more than their limit; and loads are as even as that allows: there is no way of
 * handing applications on that would bring two loads closer. What was there before stays.
 * @param seed draws the lot between equals: the same input and seed give the same assignment, in whatever order it stands
 */
export function assign(input: ToAssign, seed: string): Assigned {
  const random = seededRandom(seed);
  const reviewers = [...input.reviewers].sort(byId);
  const applications = [...input.applications].sort(byId);
  const numberOf = new Map(reviewers.map(({ id }, at) => [id, at]));
  const spread: Spread = {
    loads: reviewers.map(({ load }) => load),
    limits: reviewers.map(({ most }) => most ?? Number.POSITIVE_INFINITY),
    apart: applications.map(({ apart }) => new Set(apart.flatMap((id) => numberOf.get(id) ?? []))),
    given: applications.map(() => new Set()),
    movable: reviewers.map(() => new Set()),
  };
  fill(spread, inOrder(spread, applications, random), applications, random);
  level(spread);
  return {
    given: applications.flatMap(({ id }, at) => {
      const reviewerIds = [...(spread.given[at] ?? [])].map((number) => reviewers[number]?.id ?? "").sort();
      return reviewerIds.length > 0 ? [{ applicationId: id, reviewerIds }] : [];
    }),
    short: applications.flatMap(({ id, missing }, at) => {
      const got = spread.given[at]?.size ?? 0;
      return got < missing ? [{ applicationId: id, missing: missing - got, why: whyShort(spread, at, missing) }] : [];
    }),
    loads: reviewers.map(({ id, load }, at) => ({ reviewerId: id, before: load, after: loadOf(spread, at) })),
  };
}

const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);

/** Those with the least choice first, equals by lot. */
function inOrder(spread: Spread, applications: ToAssign["applications"], random: () => number): number[] {
  const lots = shuffled([...applications.keys()], random);
  return lots.sort((a, b) => (spread.apart[b]?.size ?? 0) - (spread.apart[a]?.size ?? 0));
}

/** Round by round one reviewer for each; where nobody is free, others hand on until somebody is. */
function fill(
  spread: Spread,
  order: readonly number[],
  applications: ToAssign["applications"],
  random: () => number,
): void {
  const rounds = Math.max(0, ...applications.map(({ missing }) => missing));
  const given = new Set(order);
  for (let round = 1; round <= rounds; round++) {
    for (const application of order) {
      // Who could not be given one in an earlier round cannot be given one now.
      if (!given.has(application) || (applications[application]?.missing ?? 0) < round) continue;
      if (!giveOne(spread, application, random)) given.delete(application);
    }
  }
}

function giveOne(spread: Spread, application: number, random: () => number): boolean {
  const possible = [...spread.loads.keys()].filter((reviewer) => mayGet(spread, reviewer, application));
  const free = possible.filter((reviewer) => hasRoom(spread, reviewer));
  const least = Math.min(...free.map((reviewer) => loadOf(spread, reviewer)));
  const equals = free.filter((reviewer) => loadOf(spread, reviewer) === least);
  const drawn = equals[Math.floor(random() * equals.length)];
  if (drawn !== undefined) {
    give(spread, drawn, application);
    return true;
  }
  const chains = chainsFrom(spread, possible);
  const [chain] = [...chains].filter(([reviewer]) => hasRoom(spread, reviewer)).map(([, steps]) => steps);
  const first = chain?.[0]?.from;
  if (!chain || first === undefined) return false;
  handOn(spread, chain);
  give(spread, first, application);
  return true;
}

/** Hands applications on from the more loaded to the less until that brings no two loads closer. */
function level(spread: Spread): void {
  const step = () => {
    const byLoad = [...spread.loads.keys()].sort((a, b) => loadOf(spread, b) - loadOf(spread, a));
    const lightest = Math.min(...spread.loads);
    for (const from of byLoad) {
      if (loadOf(spread, from) - lightest < 2) return false;
      const [lighter] = [...chainsFrom(spread, [from])]
        .filter(([to]) => hasRoom(spread, to) && loadOf(spread, from) - loadOf(spread, to) >= 2)
        .sort(([a], [b]) => loadOf(spread, a) - loadOf(spread, b));
      if (!lighter) continue;
      handOn(spread, lighter[1]);
      return true;
    }
    return false;
  };
  while (step());
}

function whyShort({ apart, loads }: Spread, application: number, missing: number): ShortWhy {
  if (loads.length < missing) return "tooFewReviewers";
  return loads.length - (apart[application]?.size ?? 0) < missing ? "keptApart" : "limits";
}
