import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import type { ClaimShare } from "./claim-places";

/** Runs each share in a process of its own, all begun at the same moment. @returns the errors of all */
export async function raceInProcesses(shares: ClaimShare[]): Promise<string[]> {
  const children = shares.map(() =>
    fork("tests/setup/claim-race/claim-process.mjs", { stdio: ["ignore", "ignore", "inherit", "ipc"] }),
  );
  try {
    await Promise.all(children.map((child) => messageOf(child)));
    const answers = children.map((child) => messageOf(child));
    children.forEach((child, at) => {
      child.send(shares[at] ?? { claims: [], way: "portal", atOnce: 1 });
    });
    const all = await Promise.all(answers);
    return all.flatMap((answer) => (isAnswer(answer) ? answer.errors : ["a process gave no answer"]));
  } finally {
    for (const child of children) child.kill();
  }
}

async function messageOf(child: ChildProcess): Promise<unknown> {
  const gone = once(child, "exit").then(() => {
    throw new Error("a claiming process ended before its time");
  });
  const [message] = await Promise.race([once(child, "message"), gone]);
  return message;
}

const isAnswer = (answer: unknown): answer is { errors: string[] } =>
  typeof answer === "object" && answer !== null && "errors" in answer && Array.isArray(answer.errors);
