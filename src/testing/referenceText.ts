/** What the reference design must give as Mermaid, byte for byte. */
export const REFERENCE_TEXT = `graph TD
  U["Users/Clients"] --> E["Edge: DNS/CDN/WAF"]
  E --> G["API Gateway"]
  G --> L7["L7 Load Balancer"]
  L7 --> S1["Service A"]
  L7 --> S2["Service B"]
  S1 --> C1["Cache"]
  S2 --> C2["Cache"]
  S1 --> DB1[("DB A")]
  S2 --> DB2[("DB B")]
  S1 --> O1["Outbox"] --> K["Stream (Kafka)"]
  S2 --> O2["Outbox"] --> K
  K --> W1["Consumers"] --> P1[("Projections/Search")]
  subgraph Observability
    M["Metrics"]
    T["Tracing"]
    LG["Logs"]
  end
  S1 --- M
  S1 --- T
  S1 --- LG
  S2 --- M
  S2 --- T
  S2 --- LG
`
