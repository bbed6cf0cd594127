/** "?next=%2Faz%2Fmy" of what is given, empty for nothing. */
export function query(values: Record<string, string | null | undefined>): string {
  const given = Object.entries(values).flatMap(([name, value]) =>
    value ? [`${name}=${encodeURIComponent(value)}`] : [],
  );
  return given.length > 0 ? `?${given.join("&")}` : "";
}
