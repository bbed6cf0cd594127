import fc from "fast-check";
import { expect } from "vitest";
import type { SeatModel } from "./seat-model";
import { actInModel, type Drawn, drawnOperations, type Operation } from "./seat-operations";
import { act, endWorld, newWorld, type SeatWorld, type Staff, standingIn, standingOf } from "./seat-world";

const HOUR = 3_600_000;

/** One operation in both worlds: the same answer, and afterwards the same standing. */
class Step implements fc.AsyncCommand<SeatModel, SeatWorld> {
  constructor(private readonly drawn: Drawn) {}

  check = () => true;

  async run(model: SeatModel, world: SeatWorld): Promise<void> {
    const { drawn } = this;
    const operation: Operation =
      drawn.kind === "pass" ? { kind: "pass", until: model.now + drawn.hours * HOUR } : drawn;
    const expected = actInModel(model, operation);
    const done = await act(world, operation);
    expect({ done, ...(await standingIn(world)) }).toEqual({ done: expected, ...standingOf(model) });
  }

  toString = () => JSON.stringify(this.drawn);
}

let worlds = 0;

/** "Whatever is done in whatever order, the database stands as the model does." */
export function seatEngineAgrees(staff: Staff, mostSteps: number) {
  const steps = fc.commands([drawnOperations.map((drawn) => new Step(drawn))], {
    maxCommands: mostSteps,
    size: "max",
  });
  return fc.asyncProperty(steps, async (commands) => {
    worlds += 1;
    const world = await newWorld(`MODEL${worlds}-2027`, staff);
    try {
      await fc.asyncModelRun(() => world, commands);
    } finally {
      await endWorld(world.real);
    }
  });
}
