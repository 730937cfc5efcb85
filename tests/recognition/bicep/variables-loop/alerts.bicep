resource alert 'Microsoft.Insights/metricAlerts@2018-03-01' = {
  name: 'throttled'
  location: 'global'
  properties: {
    description: 'Too many 429 of the command deployment'
    severity: 2
    enabled: true
    scopes: [resourceId('Microsoft.CognitiveServices/accounts', 'oai')]
    evaluationFrequency: 'PT5M'
    windowSize: 'PT15M'
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
      allOf: [
        {
          name: 'throttled'
          metricName: 'AzureOpenAIRequests'
          operator: 'GreaterThan'
          threshold: 50
          timeAggregation: 'Total'
          criterionType: 'StaticThresholdCriterion'
        }
      ]
    }
  }
}
