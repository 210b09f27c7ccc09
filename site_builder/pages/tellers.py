"""Who tells a story, as pages say it."""

from site_builder.model import StoryForm

FORM_NAMES = {
    StoryForm.EMPLOYER: "Een werkgever vertelt",
    StoryForm.EMPLOYEE: "Een werknemer vertelt",
    StoryForm.DIPTYCH: "Werkgever en werknemer vertellen",
}
