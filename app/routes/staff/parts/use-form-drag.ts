import { useSubmit } from "@remix-run/react";
import { type RefObject, useEffect } from "react";

/** Where a question would land: before or after a question, or at the end of a section. */
type Target = { section: string; question: string | null; after: boolean };

/**
 * Questions of a form dragged by their handles, for who has a pointer; buttons and keys do the same. The library is loaded
 * only here, and only while the form is written: `revision` is that of the draft, null for a form that is only read.
 */
export function useFormDrag(list: RefObject<HTMLElement>, revision: number | null): void {
  const submit = useSubmit();
  useEffect(() => {
    const element = list.current;
    if (revision === null || !element) return;
    let stop = () => {};
    let gone = false;
    void import("@atlaskit/pragmatic-drag-and-drop/element/adapter").then((adapter) => {
      const { draggable, dropTargetForElements, monitorForElements } = adapter;
      if (gone) return;
      const stopAll = [
        ...rowsIn(element).map((row) =>
          draggable({
            element: row,
            dragHandle: row.querySelector("[data-handle]") ?? row,
            getInitialData: () => ({ question: row.dataset.question }),
          }),
        ),
        ...[...rowsIn(element), ...sectionsIn(element)].map((each) => dropTargetForElements({ element: each })),
        monitorForElements({
          onDragStart: ({ source }) => source.element.toggleAttribute("data-dragged", true),
          onDrag: ({ location, source }) => mark(element, targetOf(location.current, source.element)),
          onDrop: ({ location, source }) => {
            mark(element, null);
            source.element.toggleAttribute("data-dragged", false);
            const target = targetOf(location.current, source.element);
            const moved = source.data.question;
            if (target && typeof moved === "string") {
              const fields = { question: moved, section: target.section, at: String(placeIn(element, target, moved)) };
              submit(
                { intent: "edit", kind: "placeQuestion", ...fields },
                { method: "post", preventScrollReset: true },
              );
            }
          },
        }),
      ];
      stop = () => {
        for (const each of stopAll) each();
      };
    });
    return () => {
      gone = true;
      stop();
    };
  }, [list, revision, submit]);
}

type Place = { dropTargets: readonly { element: Element }[]; input: { clientY: number } };

/** The innermost question or section under the pointer; none over the dragged question itself. */
function targetOf({ dropTargets, input }: Place, dragged: Element): Target | null {
  const under = dropTargets[0]?.element;
  const section = under?.closest<HTMLElement>("[data-section]")?.dataset.section;
  const row = under?.closest<HTMLElement>("[data-question]");
  if (section === undefined || row === dragged) return null;
  if (!row) return { section, question: null, after: true };
  const { top, height } = row.getBoundingClientRect();
  return { section, question: row.dataset.question ?? null, after: input.clientY > top + height / 2 };
}

const sectionsIn = (element: Element) => [...element.querySelectorAll<HTMLElement>("[data-section]")];
const rowsIn = (element: Element) => [...element.querySelectorAll<HTMLElement>("[data-question]")];

function mark(list: Element, target: Target | null): void {
  for (const row of rowsIn(list)) {
    if (target?.question === row.dataset.question) row.dataset.drop = target?.after ? "after" : "before";
    else delete row.dataset.drop;
  }
}

/** The place in the section counted without the question that is moved. */
function placeIn(list: Element, target: Target, moved: string): number {
  const section = list.querySelector(`[data-section="${CSS.escape(target.section)}"]`);
  const others = section ? rowsIn(section).flatMap((row) => row.dataset.question ?? []) : [];
  const kept = others.filter((key) => key !== moved);
  if (target.question === null) return kept.length;
  return kept.indexOf(target.question) + (target.after ? 1 : 0);
}
