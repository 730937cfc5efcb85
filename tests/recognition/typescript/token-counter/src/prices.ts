export interface Price {
  input: number;
  output: number;
}

/** US dollars for a million tokens. */
export const PRICES: Record<string, Price> = {
  'gpt-4o': { input: 2.5, output: 10 },
  'gpt-4o-mini': { input: 0.15, output: 0.6 },
  'claude-3-opus-20240229': { input: 15, output: 75 },
  'claude-sonnet-4-20250514': { input: 3, output: 15 },
  'command-r-plus-08-2024': { input: 2.5, output: 10 },
};
