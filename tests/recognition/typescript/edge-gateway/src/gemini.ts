const BASE = 'https://generativelanguage.googleapis.com/v1beta/models';

export const gemini = (key: string, text: string) =>
  fetch(`${BASE}/gemini-2.5-flash:generateContent?key=${key}`, {
    method: 'POST',
    body: JSON.stringify({ contents: [{ parts: [{ text }] }] }),
  });

const VERTEX = 'https://us-central1-aiplatform.googleapis.com/v1/projects/acme/locations/us-central1/publishers';

export const vertex = (token: string, body: unknown) =>
  fetch(`${VERTEX}/google/models/gemini-2.0-flash-lite-001:generateContent`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${token}` },
    body: JSON.stringify(body),
  });
