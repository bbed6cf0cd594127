import { Mark, type MarkDrawing } from "~/ui/mark";
import type { ReviewMarkName } from "./review-queue-view.server";

const DRAWINGS: Record<ReviewMarkName, MarkDrawing> = {
  toDo: { frame: "diamond", glyph: "none", tone: "service" },
  begun: { frame: "diamond", glyph: "half", tone: "service" },
  done: { frame: "diamond", glyph: "tick", tone: "kept" },
  closed: { frame: "circle", glyph: "bar", tone: "ended" },
  declined: { frame: "circle", glyph: "cross", tone: "refused" },
  abstained: { frame: "circle", glyph: "slash", tone: "ended" },
};

/** Where a review stands: shape and word. */
export function ReviewMark({ mark, word }: { mark: ReviewMarkName; word: string }) {
  return <Mark {...DRAWINGS[mark]} label={word} />;
}
