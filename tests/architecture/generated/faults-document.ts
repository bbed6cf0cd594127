import { SEEDED_FAULTS } from "../../faults/seeded-faults";

/** The faults that are put in on purpose, each with the test that turns red. */
export function faultsDocument(): string {
  const rows = SEEDED_FAULTS.map(({ says, file, red }, at) => {
    const cells = [String(at + 1), says, `\`${file}\``, red.test, `\`${red.file}\``];
    return `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  });
  return [
    "# Faults put in on purpose",
    "",
    "Drawn from `tests/faults`. `npm run drill -- faults` puts them in one at a time, in a copy of the tree, and shows that the",
    "test named turns red; without any of them all of these tests are green.",
    "",
    "| | the fault | where | the test that turns red | in |",
    "|---|---|---|---|---|",
    ...rows,
    "",
  ].join("\n");
}
