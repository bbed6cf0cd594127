import { DateField } from "~/ui/date-field";
import type { QuestionOfView } from "./question-view";
import type { Shown } from "./shown";

export function DateQuestion({ view, shown }: { view: QuestionOfView<"date">; shown: Shown }) {
  return <DateField {...shown} value={view.value} birthday={view.birthday} />;
}
