export type TiktokenModel = 'davinci-002' | 'gpt-3.5-turbo' | 'gpt-4' | 'gpt-4-32k' | 'gpt-4o' | 'o1' | 'o3-mini';

export function encodingFor(model: string) {
  if (model.startsWith('gpt-4o') || model.startsWith('o1-') || /^o3(-mini)?/.test(model)) {
    return 'o200k_base';
  }
  switch (model) {
    case 'gpt-4':
    case 'gpt-4-32k':
    case 'gpt-3.5-turbo':
      return 'cl100k_base';
    case 'text-davinci-003':
      return 'p50k_base';
    default:
      throw new Error(`Unknown model ${model}`);
  }
}
