import { RuleBroken } from "~/domain/errors";
import type { Viewer } from "~/domain/people/viewer";
import { addStage } from "~/domain/stages/add-stage.server";
import { editFormula } from "~/domain/stages/edit-formula.server";
import { moveApplications } from "~/domain/stages/move-applications.server";
import { removeStage } from "~/domain/stages/remove-stage.server";
import { reorderStage } from "~/domain/stages/reorder-stage.server";
import { type Typed, typedNumber, typedText, typedTexts, typedTrilingual } from "~/web/typed-form";

/** What the page says was done. */
export const STAGE_DONE = ["moved", "formula", "removed", "ordered", "saved"] as const;
type Done = { done: (typeof STAGE_DONE)[number] } | { added: string };

/**
 * Does what a form of the page asks. Fields that several forms have are named after their form: "add.reason".
 * @throws {RuleBroken} with the fields as the page names them @throws {Conflict} @throws {Response} 400
 */
export async function actOnStages(viewer: Viewer, code: string, values: Typed, intent: string): Promise<Done> {
  const of = typedText(values, "of");
  const text = (name: string) => typedText(values, name);
  const edit = { code, version: typedNumber(values, "version") ?? -1, reason: text(`${of}.reason`) };
  switch (intent) {
    case "move": {
      const move = { code, references: typedTexts(values, "references"), stageKey: text("stageKey") };
      await named("move", ["reason"], () => moveApplications(viewer, { ...move, reason: text("move.reason") }));
      return { done: "moved" };
    }
    case "formula": {
      const weights = Object.fromEntries(
        Object.keys(values).flatMap((name) => (name.startsWith("weight.") ? [[name.slice(7), text(name)]] : [])),
      );
      await named("formula", ["reason"], () => editFormula(viewer, { ...edit, weights, passMark: text("passMark") }));
      return { done: "formula" };
    }
    case "add": {
      const days = { startsOn: text("startsOn"), startsTime: "", endsOn: text("endsOn"), endsTime: "" };
      const stage = { ...edit, kind: text("kind"), name: typedTrilingual(values, "name"), days };
      const { key } = await named("add", ["reason"], () => addStage(viewer, stage));
      return { added: key };
    }
    case "remove":
      await named(of, ["reason"], () => removeStage(viewer, { ...edit, key: text("key") }));
      return { done: "removed" };
    case "earlier":
    case "later":
      await named(of, ["reason"], () => reorderStage(viewer, { ...edit, key: text("key"), to: intent }));
      return { done: "ordered" };
    default:
      throw new Response(null, { status: 400 });
  }
}

/** The fields of a refusal by the names they have in their form. */
async function named<T>(of: string, fields: readonly string[], work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof RuleBroken)) throw error;
    throw new RuleBroken(
      error.blockers.map(({ field, ...blocker }) => ({
        ...blocker,
        ...(field !== undefined && { field: fields.includes(field) ? `${of}.${field}` : field }),
      })),
    );
  }
}
