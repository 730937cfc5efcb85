export const config = {
  resourceName: process.env.AZURE_RESOURCE_NAME ?? 'contoso-copilot',
  apiVersion: '2024-10-21',
};
