public import Diagnostics

extension Measure {
  /// What the measure is called, and by what formula: there is no score without one.
  public var inWords: Phrase {
    switch self {
    case .degree:
      Phrase(
        sv: "grad: antal band; där band har riktning räknas de hit och de härifrån var för sig",
        en: "degree: how many ties; where ties have direction, those in and those out each count"
      )
    case .inDegree:
      Phrase(sv: "ingrad: antal band hit", en: "in-degree: how many ties lead here")
    case .outDegree:
      Phrase(sv: "utgrad: antal band härifrån", en: "out-degree: how many ties lead from here")
    case .strength:
      Phrase(
        sv: "styrka: summan av bandens styrkor",
        en: "strength: the sum of the ties' strengths"
      )
    case .inStrength:
      Phrase(
        sv: "instyrka: summan av styrkorna hos band hit",
        en: "in-strength: the sum of the strengths of ties that lead here"
      )
    case .outStrength:
      Phrase(
        sv: "utstyrka: summan av styrkorna hos band härifrån",
        en: "out-strength: the sum of the strengths of ties that lead from here"
      )
    case .closeness:
      Phrase(
        sv: "närhetscentralitet: (r − 1) ÷ Σd · (r − 1) ÷ (n − 1), "
          + "där r av n nås på avstånden d",
        en: "closeness: (r − 1) ÷ Σd · (r − 1) ÷ (n − 1), where r of n are reached at distances d"
      )
    case .harmonic:
      Phrase(
        sv: "harmonisk centralitet: Σ 1 ÷ d över avstånden d till andra",
        en: "harmonic centrality: Σ 1 ÷ d over the distances d to others"
      )
    case .eccentricity:
      Phrase(
        sv: "excentricitet: avståndet till den som är längst bort av dem som nås",
        en: "eccentricity: the distance to the farthest of those reached"
      )
    case .betweenness:
      Phrase(
        sv: "mellanliggandecentralitet: andelen kortaste vägar som går igenom, "
          + "summerad över alla par",
        en: "betweenness: the share of shortest paths that pass through, added up over all pairs"
      )
    case .edgeBetweenness:
      Phrase(
        sv: "mellanliggandecentralitet för band: andelen kortaste vägar som går längs bandet, "
          + "summerad över alla par",
        en: "edge betweenness: the share of shortest paths that run along the tie, added up over "
          + "all pairs"
      )
    case .eigenvector:
      Phrase(
        sv: "egenvektorcentralitet: i proportion till summan av grannarnas, den största 1",
        en: "eigenvector centrality: in proportion to the sum of the neighbours', the largest 1"
      )
    case .pagerank:
      Phrase(
        sv: "PageRank: hur stor del av tiden en slumpvandring är där, med 15 % omstart",
        en:
          "PageRank: the share of time that a random walk spends there, restarted 15 % of the time"
      )
    case .constraint:
      Phrase(
        sv: "Burts constraint: Σ (p direkt + p genom gemensamma kontakter)², hela nätet",
        en: "Burt's constraint: Σ (p direct + p through shared contacts)², the whole network"
      )
    case .effectiveSize:
      Phrase(
        sv: "effektiv storlek: antal kontakter sedan de som dubblerar varandra räknats av",
        en: "effective size: how many contacts are left when those that duplicate each other are "
          + "discounted"
      )
    case .efficiency:
      Phrase(
        sv: "effektivitet: effektiv storlek ÷ antal kontakter",
        en: "efficiency: effective size ÷ number of contacts"
      )
    case .triangles:
      Phrase(
        sv: "trianglar: antal par av grannar som själva är grannar",
        en: "triangles: how many pairs of neighbours are neighbours themselves"
      )
    case .clustering:
      Phrase(
        sv: "lokal klustring: andelen par av grannar som själva är grannar",
        en: "local clustering: the share of pairs of neighbours that are neighbours themselves"
      )
    case .coreNumber:
      Phrase(
        sv:
          "kärntal: största k sådant att man hör till en del där alla har minst k band inom delen",
        en: "core number: the largest k such that one belongs to a part where all have k ties or "
          + "more within it"
      )
    case .component:
      Phrase(
        sv: "komponent: numret på den sammanhängande delen",
        en: "component: the number of the connected part"
      )
    case .strongComponent:
      Phrase(
        sv: "stark komponent: numret på delen där alla når alla",
        en: "strong component: the number of the part in which all reach all"
      )
    case .cutOff:
      Phrase(
        sv: "avskurna: hur många som skiljs från den största delen om den försvinner",
        en: "cut off: how many are separated from the largest part if it goes"
      )
    case .bridges:
      Phrase(
        sv: "broar: band som ensamma håller ihop två delar, med den mindre delens storlek",
        en: "bridges: ties that alone hold two parts together, with the size of the smaller"
      )
    case .density:
      Phrase(
        sv: "täthet: antal par med band ÷ antal möjliga par",
        en: "density: pairs that are tied ÷ pairs that could be"
      )
    case .reciprocity:
      Phrase(
        sv: "ömsesidighet: andelen band som har ett i motsatt riktning",
        en: "reciprocity: the share of ties that have one the other way"
      )
    case .transitivity:
      Phrase(
        sv: "transitivitet: 3 · trianglar ÷ sammanhängande tripplar",
        en: "transitivity: 3 · triangles ÷ connected triples"
      )
    case .diameter:
      Phrase(
        sv: "diameter: det längsta avståndet mellan två som når varandra",
        en: "diameter: the longest distance between two of which one reaches the other"
      )
    case .averageDistance:
      Phrase(
        sv: "medelavstånd: över alla par där den ena når den andra",
        en: "average distance: over all pairs of which one reaches the other"
      )
    }
  }
}
