import { type RefObject, useCallback, useEffect, useState } from "react";
import type { QuestionView } from "~/components/questions/question-view";
import { conditionHolds } from "~/domain/forms/condition-holds";
import { readValue } from "~/domain/forms/read-value";

type Asked = Record<string, boolean>;

/**
 * Which questions are asked by what stands in the form right now. Undefined until the browser runs it, so that
 * without JavaScript every question is there with the condition in words.
 */
export function useAsked(form: RefObject<HTMLFormElement | null>, views: readonly QuestionView[]) {
  const [asked, setAsked] = useState<Asked>();
  const look = useCallback(() => {
    if (form.current) setAsked(askedNow(new FormData(form.current), views));
  }, [form, views]);
  useEffect(look, [look]);
  return { asked, look };
}

function askedNow(typed: FormData, views: readonly QuestionView[]): Asked {
  const asked: Asked = {};
  const byName = new Map(views.map((view) => [view.name, view.key]));
  for (const { key, askedWhen } of views) {
    if (!askedWhen) continue;
    // What depends on a question that is not asked is not asked either.
    const depends = asked[byName.get(askedWhen.name) ?? ""] !== false;
    asked[key] =
      depends && conditionHolds(askedWhen.operator, readValue(typed, askedWhen.name, askedWhen.kind), askedWhen.value);
  }
  return asked;
}
