import { RuleBroken } from "../errors";

const CHANNELS = ["phone", "present"] as const;

type Chosen = { channel: (typeof CHANNELS)[number]; cohortCode: string };

/** How somebody is there and what they apply to, as it was chosen. @throws {RuleBroken} for what was not */
export function chosenToBegin(typed: { channel: string; cohortCode: string }): Chosen {
  const channel = CHANNELS.find((each) => each === typed.channel);
  const blockers = [
    ...(channel ? [] : [{ key: "assistance.channelMissing", field: "channel" }]),
    ...(typed.cohortCode === "" ? [{ key: "assistance.cohortMissing", field: "cohortCode" }] : []),
  ];
  if (!channel || blockers.length > 0) throw new RuleBroken(blockers);
  return { channel, cohortCode: typed.cohortCode };
}
