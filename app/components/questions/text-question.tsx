import { TextArea } from "~/ui/text-area";
import { TextField } from "~/ui/text-field";
import type { QuestionOfView } from "./question-view";
import type { Shown } from "./shown";

/** One line: names, links, phones, numbers, codes. */
export function TextQuestion({ view, shown }: { view: QuestionOfView<"text">; shown: Shown }) {
  const { value, size, inputMode, autoComplete, readOnly } = view;
  return (
    <TextField {...shown} {...{ value, size, inputMode, autoComplete, readOnly }} spellCheck={inputMode === "text"} />
  );
}

/** Several lines, with a counter when there is a limit. */
export function LongTextQuestion({ view, shown }: { view: QuestionOfView<"longText">; shown: Shown }) {
  return <TextArea {...shown} value={view.value} limit={view.limit} rows={view.rows} />;
}
