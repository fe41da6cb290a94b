/// Mappings that come with Tim, for frameworks that many use.
package enum ReadyMapping {
  package static let names = ["ddat", "onet"]

  static func text(_ name: String) -> String? { ["ddat": ddat, "onet": onet][name] }

  private static let ddat = """
    # Government Digital and Data Profession Capability Framework

    - Publisher: UK Government Digital Service
    - Address: <https://ddat-capability-framework.service.gov.uk/>
    - Licence: Open Government Licence v3.0, Crown copyright
    - Levels: Awareness, Working, Practitioner, Expert
    - Facets: Skills
    - Needs are called: skills
    - Absent: NOT IN USE
    - Absent: This skill level is currently not defined.

    The tables that the framework's site offers for download: roles with their skills, and skills with their levels.

    ## Role levels and their skills

    - Role: Role Level
    - Group: Role
    - About: Role Level Description
    - Responsibilities: Role Level Description
    - Needs: Skill Name
    - Level: Skill Level

    ## Skills

    - Competency: Skill Name
    - About: Skill Description
    - Awareness: Awareness
    - Working: Working
    - Practitioner: Practitioner
    - Expert: Expert

    """

  private static let onet = """
    # O*NET

    - Publisher: U.S. Department of Labor, Employment and Training Administration
    - Address: <https://www.onetonline.org/>
    - Licence: Creative Commons Attribution 4.0
    - Levels: Level 1 from 0, Level 2 from 1.5, Level 3 from 2.5, Level 4 from 3.5, Level 5 from 4.5, Level 6 from 5.5, Level 7 from 6.5
    - Importances: Core from 4, Important from 3, Helpful from 0
    - Facets: Skills, Attributes

    Occupations, what they do, and which skills and knowledge they need, how much and at which level. Figures are kept as
    they are; the levels round them.

    ## Occupations

    - When: kind = description
    - Role: occupation
    - About: level_or_text

    ## Titles

    - When: kind = reported title
    - Role: occupation
    - Also called: level_or_text

    ## Tasks

    - When: kind = task
    - Role: occupation
    - Responsibilities: level_or_text

    ## Skills

    - When: kind = skill
    - Role: occupation
    - Needs: element
    - Importance: importance
    - Level: level_or_text
    - Figures: importance {importance} of 5, level {level_or_text} of 7.

    ## Knowledge

    - When: kind = knowledge
    - Role: occupation
    - Needs: element
    - Importance: importance
    - Level: level_or_text
    - Figures: importance {importance} of 5, level {level_or_text} of 7.

    ## Work styles

    - When: kind = work style
    - Role: occupation
    - Attributes: {element}: importance {importance} of 5.

    """
}
