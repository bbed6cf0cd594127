import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { summaryOf } from "~/components/authoring/form-state";
import { addTestQuestion } from "~/domain/tests/add-test-question.server";
import { editTestQuestion } from "~/domain/tests/edit-test-question.server";
import { MOST_OPTIONS } from "~/domain/tests/question-input";
import { retireTestQuestion } from "~/domain/tests/retire-test-question.server";
import { paths } from "~/paths";
import { ErrorSummary } from "~/ui/error-summary";
import { Note } from "~/ui/note";
import { Pagination } from "~/ui/pagination";
import { TextLink } from "~/ui/text-link";
import { authoringAction } from "~/web/authoring-action.server";
import { languageOf } from "~/web/language";
import { requireStaff } from "~/web/require-viewer.server";
import { typedIsDone } from "~/web/switch-language.server";
import { isTicked, type Typed, typedNumber, typedText, typedTrilingual } from "~/web/typed-form";
import { typedItems } from "~/web/typed-list";
import { typedValues } from "~/web/typed-values.server";
import type { StaffHandle } from "./frame";
import { questionsView } from "./parts/questions-view.server";
import { StaffPage } from "./parts/staff-page";
import { staffTitle } from "./parts/staff-title";
import { TestQuestionForm } from "./parts/test-question-form";
import { TestQuestionLine } from "./parts/test-question-line";

export const handle: StaffHandle = { place: "programmes" };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const language = languageOf(params);
  const viewer = await requireStaff(request);
  const search = new URL(request.url).searchParams;
  const [after, edit] = [search.get("after"), search.get("edit")];
  const view = await questionsView(viewer, language, params.programme ?? "", { after, edit });
  const carried = typedValues(request);
  return {
    ...view,
    form: edit === null ? undefined : "question-form",
    carried: Object.keys(carried).length > 0 ? carried : null,
    saved: search.get("done") === "saved",
  };
}

/** The options as typed; empty lines at the end are left out. */
function typedOptions(values: Typed) {
  const lines = Array.from({ length: Math.min(typedItems(values, "options"), MOST_OPTIONS + 1) }, (_, at) => ({
    text: typedTrilingual(values, `options[${at}].text`).text,
    right: isTicked(values, `options[${at}].right`),
  }));
  const isWritten = (line: (typeof lines)[number]) =>
    line.right || Object.values(line.text).some((text) => text !== "");
  return lines.slice(0, lines.map(isWritten).lastIndexOf(true) + 1);
}

export async function action({ request, params }: ActionFunctionArgs) {
  const language = languageOf(params);
  const viewer = await requireStaff(request);
  const programmeCode = params.programme ?? "";
  return authoringAction(request, {
    language,
    run: async (values, intent) => {
      const key = typedText(values, "key");
      const { text } = typedTrilingual(values, "text");
      const options = typedOptions(values);
      if (intent === "retire" || intent === "restore") {
        await retireTestQuestion(viewer, { programmeCode, key, retired: intent === "retire" });
      } else if (key === "") await addTestQuestion(viewer, { programmeCode, text, options });
      else {
        const version = typedNumber(values, "version") ?? -1;
        await editTestQuestion(viewer, { programmeCode, key, version, text, options });
      }
      const after = new URL(request.url).searchParams.get("after") ?? undefined;
      const next = paths.staffQuestions(language, programmeCode, { after, done: "saved" });
      return redirect(next, { headers: typedIsDone(request, new FormData()) });
    },
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => staffTitle(data?.title);

/** The questions a programme's on-line tests are drawn from, with their right answers: written, changed, retired. */
export default function ProgrammeQuestions() {
  const { t } = useTranslation("staff");
  const view = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const { carried, adding, saved, self } = view;
  const refused = answered ?? (carried ? { errors: {}, top: [], values: carried } : undefined);
  const open = adding !== null || view.questions.some(({ values }) => values !== null);
  return (
    <StaffPage title={view.title}>
      {refused && !open ? <ErrorSummary errors={summaryOf(refused)} /> : null}
      {saved && !refused ? (
        <Note tone="success" announced className="mb-4">
          {t("questions.done")}
        </Note>
      ) : null}
      <p className="max-w-prose text-ink2">{t("questions.intro")}</p>
      <p className="mt-2 mb-4 font-semibold">{view.count}</p>
      {adding ? (
        <TestQuestionForm stored={adding} refused={refused} back={self} />
      ) : (
        <p className="mb-4">
          <TextLink href={view.addHref}>{t("questions.add")}</TextLink>
        </p>
      )}
      <ol start={view.first} className="list-decimal border-line border-t pl-8">
        {view.questions.map((question) => (
          <li key={question.key} className="border-line border-b py-3">
            <TestQuestionLine question={question} self={self} refused={refused} />
          </li>
        ))}
      </ol>
      <Pagination previousHref={view.firstHref} nextHref={view.nextHref} />
    </StaffPage>
  );
}
