import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { AuthoringForm } from "~/components/authoring/authoring-form";
import { formState } from "~/components/authoring/form-state";
import { TypedLine } from "~/components/authoring/typed-line";
import { cloneCohort } from "~/domain/cohorts/clone-cohort.server";
import { createCohort } from "~/domain/cohorts/create-cohort.server";
import { getNewCohort } from "~/domain/cohorts/get-new-cohort.server";
import { textIn } from "~/domain/languages";
import { paths } from "~/paths";
import { authoringAction } from "~/web/authoring-action.server";
import { languageOf } from "~/web/language";
import { requireStaff } from "~/web/require-viewer.server";
import { typedText, typedTrilingual } from "~/web/typed-form";
import { typedValues } from "~/web/typed-values.server";
import type { StaffHandle } from "./frame";
import { NewCohortFields } from "./parts/new-cohort-fields";
import { StaffPage } from "./parts/staff-page";
import { staffTitle } from "./parts/staff-title";
import { staffWords } from "./parts/words.server";

export const handle: StaffHandle = { place: "cohorts", form: "new-cohort" };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const language = languageOf(params);
  const viewer = await requireStaff(request);
  const search = new URL(request.url).searchParams;
  const { programmes, source } = await getNewCohort(viewer, search.get("from"));
  const t = staffWords(language);
  const carried = typedValues(request);
  const stored = { programme: search.get("programme") ?? "", code: source?.proposedCode ?? "" };
  return {
    title: source
      ? t("staff:author.newCohort.cloneTitle", { name: textIn(source.name, language) })
      : t("staff:author.newCohort.title"),
    programmes: programmes.map(({ code, name }) => ({ value: code, label: textIn(name, language) })),
    cloned: source !== null,
    values: Object.keys(carried).length > 0 ? carried : stored,
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const language = languageOf(params);
  const viewer = await requireStaff(request);
  const from = new URL(request.url).searchParams.get("from");
  return authoringAction(request, {
    language,
    run: async (values) => {
      const code = typedText(values, "code").toUpperCase();
      const made = from
        ? await cloneCohort(viewer, { fromCode: from, code })
        : await createCohort(viewer, {
            code,
            programmeCode: typedText(values, "programme"),
            name: typedTrilingual(values, "name"),
            startsOn: typedText(values, "startsOn"),
          });
      return redirect(paths.staffCohortSettings(language, made.code, "dates", "created"));
    },
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => staffTitle(data?.title);

/** A cohort begins with its programme, its code and the day it starts; or with last year's. */
export default function NewCohort() {
  const { t } = useTranslation("staff");
  const page = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const form = formState(page.values, refused);
  return (
    <StaffPage title={page.title}>
      <AuthoringForm
        id="new-cohort"
        refused={refused}
        save={page.cloned ? t("author.newCohort.cloneSave") : t("author.newCohort.save")}
      >
        <div className="space-y-5">
          {page.cloned ? (
            <p className="max-w-prose">{t("author.newCohort.cloneAbout")}</p>
          ) : (
            <NewCohortFields form={form} programmes={page.programmes} />
          )}
          <TypedLine
            form={form}
            name="code"
            label={t("author.newCohort.code")}
            hint={t("author.newCohort.codeHint")}
            size="short"
          />
        </div>
      </AuthoringForm>
    </StaffPage>
  );
}
