import fs from "node:fs";
import path from "node:path";
import { inRoot } from "../../scripts/root.mjs";

/** A line of the built server code that defends something, and what stands in its place when it is off. */
export type Defence = { line: RegExp; instead: string };

/** The defences that drills switch off, one at a time, to show that they notice. */
export const DEFENCES = {
  crossSiteGuard: { line: /app\.use\(crossSiteGuard\([^)]*\)\);/, instead: "" },
  /** A session that owes a second factor opens nothing. */
  secondFactor: { line: /const owes = owedBy\(row, grants\);/, instead: "const owes = null;" },
  /** A person's submissions wait for each other. */
  onesOwnTurn: {
    line: /(function submitApplication\([\s\S]{0,200}?)await tx\.\$queryRaw`select id from person[^`]*`;/,
    instead: "$1",
  },
  /** A status is written only where it is still the one the rules were checked in. */
  conditionalStatus: {
    line: /(function changeStatus\([\s\S]{0,1200}?where: \{ id: application\d*\.id), status: application\d*\.status, (cohort\d*|cohort: cohort\d+) \}/,
    instead: "$1, $2 }",
  },
  /** The condition of the domain that keeps an applicant to their own applications. */
  ownedBy: { line: /(function ownedBy\(viewer\) \{\s*return )\{ personId: viewer\.personId \};/, instead: "$1{};" },
  /** Before a person only their own rows stand: row-level security is told that the portal asks. */
  wall: {
    line: /inTransaction\(viewer\.personId, "", work\)/,
    instead: 'inTransaction(viewer.personId, "a drill", work)',
  },
  /** Of what a page of questions sends, only the answers to its questions are read. */
  answersAsked: {
    line: /answers: readAnswers\((\w+), (section\d*\.questions)\)/,
    instead: "answers: { ...readAnswers($1, $2), ...Object.fromEntries($1) }",
  },
  /** Of the answers that are read, only those the form asks for are stored. */
  answersStored: {
    line: /(answers: \{ \.\.\.application\d*\.answers, \.\.\.parsed\d*\.data) \}/,
    instead: "$1, ...input.answers }",
  },
} as const satisfies Record<string, Defence>;

/**
 * Copies the built server code without some of its defences. The caller removes `folder` when done.
 * @returns `module`: what start-weakened.mjs starts
 * @throws when a defence is not found exactly once: the code has changed, and the control must follow it
 */
export function weakenedBuild(name: string, defences: readonly Defence[]): { folder: string; module: string } {
  // Beside the build, so that its imports of packages are found.
  const folder = inRoot("build", `weakened-${name}`);
  fs.cpSync(inRoot("build/server"), folder, { recursive: true });
  const modules = [folder, path.join(folder, "assets")].flatMap((inside) =>
    fs
      .readdirSync(inside)
      .filter((file) => file.endsWith(".js"))
      .map((file) => path.join(inside, file)),
  );
  for (const { line, instead } of defences) {
    const found = modules.filter((file) => line.test(fs.readFileSync(file, "utf8")));
    const [file] = found;
    if (!file || found.length > 1) throw new Error(`${line} stands in ${found.length} modules of the build`);
    fs.writeFileSync(file, fs.readFileSync(file, "utf8").replace(line, instead));
  }
  return { folder, module: path.join(folder, "index.js") };
}
