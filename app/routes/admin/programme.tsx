import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { AuthoringForm } from "~/components/authoring/authoring-form";
import { formState } from "~/components/authoring/form-state";
import { editProgramme } from "~/domain/programmes/edit-programme.server";
import { publishProgramme } from "~/domain/programmes/publish-programme.server";
import { paths } from "~/paths";
import { Lozenge } from "~/ui/lozenge";
import { authoringAction } from "~/web/authoring-action.server";
import { languageOf } from "~/web/language";
import { requireStaff } from "~/web/require-viewer.server";
import { typedNumber, typedText } from "~/web/typed-form";
import { typedValues } from "~/web/typed-values.server";
import { AdminPage } from "./parts/admin-page";
import { adminTitle } from "./parts/admin-title";
import { ProgrammeCohorts } from "./parts/programme-cohorts";
import { ProgrammeFields } from "./parts/programme-fields";
import { programmeInput, programmeView } from "./parts/programme-view.server";
import { PublishProgramme } from "./parts/publish-programme";

export const handle = { place: "programmes", form: "programme" };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const language = languageOf(params);
  const viewer = await requireStaff(request);
  const view = await programmeView(viewer, language, params.programme ?? "");
  const carried = typedValues(request);
  const done = new URL(request.url).searchParams.get("done");
  const said = (["created", "saved", "published", "unpublished"] as const).find((each) => each === done) ?? null;
  return { ...view, values: Object.keys(carried).length > 0 ? carried : view.values, done: said };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const language = languageOf(params);
  const viewer = await requireStaff(request);
  const code = params.programme ?? "";
  return authoringAction(request, {
    language,
    run: async (values, intent) => {
      const version = typedNumber(values, "version") ?? -1;
      if (intent === "publish" || intent === "unpublish") {
        await publishProgramme(viewer, { code, version, publish: intent === "publish" });
        return redirect(paths.adminProgramme(language, code, intent === "publish" ? "published" : "unpublished"));
      }
      const [motif, ownerUnit] = [typedText(values, "motif"), typedText(values, "ownerUnit")];
      await editProgramme(viewer, { code, version, motif, ownerUnit, texts: programmeInput(values) });
      return redirect(paths.adminProgramme(language, code, "saved"));
    },
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => adminTitle(data?.title);

/** Everything about one programme: whether it is shown, its cohorts, and its texts in three languages. */
export default function Programme() {
  const { t } = useTranslation("staff");
  const page = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const form = formState(page.values, refused);
  return (
    <AdminPage
      title={page.title}
      trail={page.trail}
      aside={
        <Lozenge tone={page.published ? "kept" : "quiet"}>
          {page.published ? t("author.programmes.onSite") : t("author.programmes.inPreparation")}
        </Lozenge>
      }
    >
      <div className="grid gap-7 desktop:grid-cols-[minmax(0,1fr)_18rem]">
        <AuthoringForm
          id={handle.form}
          values={form.values}
          refused={refused}
          done={page.done ? t(`author.done.${page.done}`) : null}
          save={t("author.save")}
        >
          <ProgrammeFields form={form} states={page.states} units={page.units} />
        </AuthoringForm>
        <div className="space-y-7">
          <PublishProgramme page={page} />
          <ProgrammeCohorts cohorts={page.cohorts} add={page.addCohort} />
        </div>
      </div>
    </AdminPage>
  );
}
