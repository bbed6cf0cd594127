import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { FileReadings } from "~/components/file-readings";
import { listFileReadings } from "~/domain/privacy/list-file-readings.server";
import { textsOf } from "~/i18n/texts.server";
import { paths } from "~/paths";
import { BackLink } from "~/ui/back-link";
import { Pagination } from "~/ui/pagination";
import { fileReadingsView } from "~/web/file-readings-view.server";
import { languageOf } from "~/web/language";
import { requireViewer } from "~/web/require-viewer.server";

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title ?? "" }];

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await requireViewer(request);
  const language = languageOf(params);
  const asked = new URL(request.url).searchParams.get("before") ?? "";
  const before = /^\d{1,18}$/.test(asked) ? BigInt(asked) : undefined;
  const { readings, more } = await listFileReadings(viewer, { before });
  const t = textsOf(language).getFixedT(language, "privacy");
  return {
    title: t("readings.title"),
    lead: t("readings.lead"),
    none: t("readings.none"),
    back: { href: paths.myPrivacy(language), text: t("my.title") },
    view: fileReadingsView(readings, language),
    first: before === undefined ? undefined : paths.myReadings(language),
    next: more ? paths.myReadings(language, String(readings.at(-1)?.id)) : undefined,
  };
}

/** Everybody who looked at one's file, the latest first. */
export default function MyReadingsPage() {
  const { title, lead, none, back, view, first, next } = useLoaderData<typeof loader>();
  return (
    <div>
      <BackLink {...back} />
      <h1 className="type-h1 mt-2">{title}</h1>
      <p className="mt-3 mb-5 max-w-prose text-ink2">{lead}</p>
      {view.rows.length > 0 ? <FileReadings {...view} /> : <p>{none}</p>}
      <Pagination previousHref={first} nextHref={next} />
    </div>
  );
}
