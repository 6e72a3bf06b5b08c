public import Analyses
public import Diagnostics
internal import Stakeholders

/// What a headline, the page of a focus area and the title of a map say of required levels beyond how many
/// are met.
extension [Coverage.Cell] {
  /// ", varav 1 indirekt": how many are met only with those whom arenas bring.
  public var indirectShare: Phrase {
    let met = count(where: \.isMet)
    return switch (count { $0.state == .indirect }, met) {
    case (0, _): Phrase("")
    case (1, 1): Phrase(sv: ", indirekt", en: ", indirectly")
    case (let indirect, _):
      Phrase(sv: ", varav \(indirect) indirekt", en: ", \(indirect) of them indirectly")
    }
  }

  /// "; i 1 av dem är samarbetet noterat som pågående": a plan is not yet a working relation.
  public var ongoingShare: Phrase {
    let met = filter(\.isMet)
    let ongoing = met.count { $0.status == .ongoing }
    return switch (ongoing, met.count) {
    case (_, 0): Phrase("")
    case (0, 1):
      Phrase(
        sv: "; där är samarbetet inte noterat som pågående",
        en: "; the cooperation there is not recorded as ongoing"
      )
    case (_, 1):
      Phrase(
        sv: "; där är samarbetet noterat som pågående",
        en: "; the cooperation there is recorded as ongoing"
      )
    case (0, _):
      Phrase(
        sv: "; i ingen av dem är samarbetet noterat som pågående",
        en: "; in none of them is the cooperation recorded as ongoing"
      )
    case (2, 2):
      Phrase(
        sv: "; i båda är samarbetet noterat som pågående",
        en: "; in both the cooperation is recorded as ongoing"
      )
    case (met.count, _):
      Phrase(
        sv: "; i alla \(Phrase.count(ongoing).swedish) är samarbetet noterat som pågående",
        en:
          "; in all \(Phrase.count(ongoing).english) of them the cooperation is recorded as ongoing"
      )
    default:
      Phrase(
        sv: "; i \(ongoing) av dem är samarbetet noterat som pågående",
        en: "; in \(ongoing) of them the cooperation is recorded as ongoing"
      )
    }
  }
}
