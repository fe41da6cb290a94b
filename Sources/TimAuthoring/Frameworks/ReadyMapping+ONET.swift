extension ReadyMapping {
  static let onet = onetTables + onetTalk

  /// Which column holds what.
  private static let onetTables = """
    # O*NET

    - Publisher: U.S. Department of Labor, Employment and Training Administration
    - Address: <https://www.onetonline.org/>
    - Licence: Creative Commons Attribution 4.0
    - Levels: Unrated, Level 1 from 0, Level 2 from 1.5, Level 3 from 2.5, Level 4 from 3.5, Level 5 from 4.5, Level 6 from 5.5, Level 7 from 6.5
    - Importances: Extremely important from 4.5, Very important from 3.5, Important from 2.5, Somewhat important from 1.5, Not important from 0
    - Weighing: 3
    - Facets: Skills, Knowledge, Attributes
    - Knowledge also called: field of knowledge, fields of knowledge
    - Attributes also called: work style, work styles
    - Names in brackets: yes
    - Singular: yes
    - Not read: soc, element_id_or_task_id

    Occupations, what they do, and which skills, knowledge and work styles they need, how much and at which level. Figures
    are kept as they are; the levels round them, and the words for importance are those of O*NET's own scale. Work styles
    have no level there.

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

    ## Job zones

    - When: kind = job zone
    - Role: occupation
    - Job zone: Job Zone {importance}

    ## Skills

    - When: kind = skill
    - Role: occupation
    - Needs: element
    - Kind: kind
    - Meaning: {element} is one of the skills by which O*NET describes occupations.
    - Importance: importance
    - Level: level_or_text
    - Figures: Importance {importance} of 5, level {level_or_text} of 7.
    - Skills: {element}: importance {importance} of 5, level {level_or_text} of 7.

    ## Knowledge

    - When: kind = knowledge
    - Role: occupation
    - Needs: element
    - Kind: kind
    - Meaning: {element} is one of the areas of knowledge by which O*NET describes occupations.
    - Importance: importance
    - Level: level_or_text
    - Figures: Importance {importance} of 5, level {level_or_text} of 7.
    - Knowledge: {element}: importance {importance} of 5, level {level_or_text} of 7.

    ## Work styles

    - When: kind = work style
    - Role: occupation
    - Needs: element
    - Kind: kind
    - Meaning: {element} is one of the work styles by which O*NET describes occupations.
    - Importance: importance
    - Level: "Unrated"
    - Figures: Importance {importance} of 5; O*NET rates no level of work styles.
    - Attributes: {element}: importance {importance} of 5.

    ## Zones

    - Groups: Job zone
    - Question: Which occupations are in {group}?
    - Answer: These occupations are in {group}.
    - Also asked: {group}
    - Also asked: occupations in {group}
    - Also asked: which jobs belong to {group}
    - Also asked: list the occupations of {group}
    - All: Which job zones are there?
    - All also asked: what job zones do you know
    - All also asked: list the job zones
    - All also asked: all job zones

    ## Kinds

    - Groups: Kind
    - Question: What does O*NET rate as {group}?
    - Answer: These are rated as {group}.
    - Also asked: which kinds of {group} are there
    - Also asked: list everything that is {group}
    - Also asked: {group} list
    - Also asked: {group} elements of O*NET

    """
}
